namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>What sflowtool's <c>-g</c> puts before each line, as far as it is known when the line is printed.</summary>
internal sealed class TagContext
{
    private SflowAddress _agent;
    private uint _subAgent;
    private uint _sequenceNumber;
    private uint _sourceClass;
    private uint _sourceIndex;
    private uint _sampleType;
    private uint _elementType;

    public long Seconds { get; private set; }

    public SflowAddress Agent
    {
        get => _agent;
        set => Set(ref _agent, value);
    }

    public uint SubAgent
    {
        get => _subAgent;
        set => Set(ref _subAgent, value);
    }

    public uint SequenceNumber
    {
        get => _sequenceNumber;
        set => Set(ref _sequenceNumber, value);
    }

    public uint SourceClass
    {
        get => _sourceClass;
        set => Set(ref _sourceClass, value);
    }

    public uint SourceIndex
    {
        get => _sourceIndex;
        set => Set(ref _sourceIndex, value);
    }

    public uint SampleType
    {
        get => _sampleType;
        set => Set(ref _sampleType, value);
    }

    public uint ElementType
    {
        get => _elementType;
        set => Set(ref _elementType, value);
    }

    /// <summary>Whether anything changed since it was last printed.</summary>
    public bool IsDirty { get; set; } = true;

    public void StartDatagram(long seconds)
    {
        Seconds = seconds;
        Agent = default;
        SubAgent = 0;
        SequenceNumber = 0;
        StartSample(0);
    }

    public void StartSample(uint sampleType)
    {
        SampleType = sampleType;
        SourceClass = 0;
        SourceIndex = 0;
        ElementType = 0;
    }

    private void Set<T>(ref T field, T value)
    {
        field = value;
        IsDirty = true;
    }
}
