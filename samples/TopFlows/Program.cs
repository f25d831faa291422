using System.CommandLine;
using System.Net.Sockets;
using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Flows;
using Sflow.Protocol.Transport;
using Sflow.Samples.TopFlows;

const int WrongUsage = 2;

// Not on this thread: signals are waited for only once the run has been started, and it does not return before its end.
var parsed = CommandLine.Build((settings, cancellation) => Task.Run(() => RunAsync(settings, cancellation))).Parse(args);

// A summary of millions of flows takes longer than the two seconds of grace by default.
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
return parsed.Errors.Count == 0 ? await parsed.InvokeAsync(invocation) : Fail(parsed.Errors[0].Message);

static async Task<int> RunAsync(Settings settings, CancellationToken cancellation)
{
    try
    {
        var session = new FlowSession(settings);
        if (settings.Explain)
        {
            Console.Write(session.Flows.Explain());
        }
        else if (settings.Listen is not null)
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
        ExpressionReport.Write(exception, settings, Console.Error, marksPlaces: !Console.IsErrorRedirected);
        return WrongUsage;
    }
    catch (EnrichmentFileException exception)
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
