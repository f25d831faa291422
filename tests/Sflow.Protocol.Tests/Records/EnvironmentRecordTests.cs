using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Sensors of a device, each as annotated bytes and as a value, in both directions.</summary>
public class EnvironmentRecordTests
{
    [Theory]
    [InlineData("FFFFE890", -6000)]
    [InlineData("00002710", 10000)]
    [InlineData("80000001", -int.MaxValue)] // unknown
    [InlineData("7FFFFFFF", int.MaxValue)] // direct current
    public void EnergyConsumption_PowerFactor_IsSigned(string hex, int powerFactor) => Wire.AssertBothWays(
        $"""
        00 03 82 70  # 230 V
        00 00 05 DC  # 1.5 A
        00 05 43 A8  # 345 W
        {hex}  # power factor
        00 00 12 34  # energy
        FF FF FF FF  # errors, unknown
        """,
        new EnergyConsumption
        {
            Voltage = 230_000,
            Current = 1500,
            RealPower = 345_000,
            PowerFactor = powerFactor,
            Energy = 0x1234,
            Errors = uint.MaxValue,
        });

    [Fact]
    public void Temperature_BelowZero_IsSigned() => Wire.AssertBothWays(
        """
        FF FF FF 6A  # -15.0 degrees Celsius
        00 00 01 2C  # 30.0
        00 00 00 02  # errors
        """,
        new Temperature { Minimum = -150, Maximum = 300, Errors = 2 });

    [Theory]
    [InlineData("0000002D", 45)]
    [InlineData("FFFFFFFF", -1)]
    public void Humidity_Percentage_IsSigned(string hex, int relative) => Wire.AssertBothWays(hex, new Humidity { Relative = relative });

    [Fact]
    public void Fans_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 04  # fans
        00 00 00 01  # failed
        00 00 00 46  # mean speed 70 %
        """,
        new Fans { Total = 4, Failed = 1, Speed = 70 });

    private const string Module = """
        00 00 00 05  # module
        00 00 00 04  # lanes
        00 00 0C E4  # 3.3 V
        FF FF FA 24  # -1.5 degrees Celsius
        """;

    private static SfpCounters Optics => new() { ModuleId = 5, ModuleLanes = 4, ModuleSupplyVoltage = 3300, ModuleTemperature = -1500 };

    [Fact]
    public void SfpCounters_FewerActiveLanesThanLanes_ReadAndWritten() => Wire.AssertBothWays(
        $"""
        {Module}
        00 00 00 02  # two active lanes
        00 00 00 01 00 00 17 70 00 00 02 00 00 00 00 64 00 00 04 00 00 00 05 1E  # lane 1, sent
        00 00 01 FF 00 00 00 32 00 00 03 E8 00 00 05 1F                          #   received
        00 00 00 02 00 00 17 71 00 00 02 01 00 00 00 65 00 00 04 01 00 00 05 32  # lane 2, sent
        00 00 02 02 00 00 00 33 00 00 03 E9 00 00 05 33                          #   received
        """,
        Optics with
        {
            Lanes = new(
                new SfpLane
                {
                    Index = 1,
                    TxBiasCurrent = 6000,
                    TxPower = 512,
                    TxPowerMin = 100,
                    TxPowerMax = 1024,
                    TxWavelength = 1310,
                    RxPower = 511,
                    RxPowerMin = 50,
                    RxPowerMax = 1000,
                    RxWavelength = 1311,
                },
                new SfpLane
                {
                    Index = 2,
                    TxBiasCurrent = 6001,
                    TxPower = 513,
                    TxPowerMin = 101,
                    TxPowerMax = 1025,
                    TxWavelength = 1330,
                    RxPower = 514,
                    RxPowerMin = 51,
                    RxPowerMax = 1001,
                    RxWavelength = 1331,
                }),
        });

    [Fact]
    public void SfpCounters_NoActiveLane_ReadAndWritten() => Wire.AssertBothWays($"{Module}\n00 00 00 00  # no lane", Optics);
}
