using System.Net.Sockets;
using Sflow.Analytics.Flows;
using Sflow.Protocol.Transport;
using Sflow.Samples.TopFlows;

const int WrongUsage = 2;

var parsed = CommandLine.Build(RunAsync).Parse(args);
return parsed.Errors.Count == 0 ? await parsed.InvokeAsync() : Fail(parsed.Errors[0].Message);

static async Task<int> RunAsync(Settings settings, CancellationToken cancellation)
{
    try
    {
        var session = new FlowSession(settings);
        if (settings.Listen is not null)
        {
            await LiveSource.RunAsync(session, settings.Listen, cancellation);
        }
        else
        {
            ReplaySource.Run(session, cancellation);
        }

        return 0;
    }
    catch (FlowDefinitionException exception)
    {
        return Fail(exception.Message);
    }
    catch (SocketException exception)
    {
        return Fail($"cannot listen on {settings.Listen}: {exception.Message}");
    }
    catch (CaptureFormatException exception)
    {
        return Fail(exception.Message);
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
    {
        return Fail($"cannot read {settings.Read}: {exception.Message}");
    }
}

static int Fail(string message)
{
    Console.Error.WriteLine($"TopFlows: {message.ReplaceLineEndings(" ")}");
    return WrongUsage;
}
