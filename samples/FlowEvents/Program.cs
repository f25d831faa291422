using System.CommandLine;
using System.Net.Sockets;
using Sflow.Analytics.Flows;
using Sflow.Protocol.Transport;
using Sflow.Samples.FlowEvents;

const int WrongUsage = 2;

var parsed = CommandLine.Build((settings, cancellation) => Task.Run(() => RunAsync(settings, cancellation))).Parse(args);
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
return parsed.Errors.Count == 0 ? await parsed.InvokeAsync(invocation) : Fail(parsed.Errors[0].Message);

static async Task<int> RunAsync(Func<Settings> read, CancellationToken cancellation)
{
    var settings = default(Settings);
    try
    {
        settings = read();
        using var session = new EventSession(settings);
        await session.RunAsync(cancellation);
        return 0;
    }
    catch (UsageException exception)
    {
        return Fail(exception.Message);
    }
    catch (FlowDefinitionException exception)
    {
        return Fail(exception.Message);
    }
    catch (SocketException exception)
    {
        return Fail($"cannot listen on {settings?.Listen}: {exception.Message}");
    }
    catch (CaptureFormatException exception)
    {
        return Fail(exception.Message);
    }
    catch (ArgumentException exception)
    {
        return Fail(exception.Message.Split(" (Parameter", 2)[0]);
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
    {
        return Fail($"cannot read {settings?.Read}: {exception.Message}");
    }
}

static int Fail(string message)
{
    Console.Error.WriteLine($"FlowEvents: {message.ReplaceLineEndings(" ")}");
    return WrongUsage;
}
