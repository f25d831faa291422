using System.CommandLine;
using System.Net.Sockets;
using Sflow.Protocol.Transport;
using Sflow.Samples.SflowDump;

const int Failed = 1;
const int WrongUsage = 2;

// Not on this thread: signals are waited for only once the run has been started, and it does not return before its end.
var parsed = CommandLine.Build((settings, cancellation) => Task.Run(() => RunAsync(settings, cancellation))).Parse(args);
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
return parsed.Errors.Count == 0 ? await parsed.InvokeAsync(invocation) : Fail(parsed.Errors[0].Message, WrongUsage);

static async Task<int> RunAsync(Settings settings, CancellationToken cancellation)
{
    try
    {
        using var session = new DumpSession(settings);
        if (settings.Read is null)
        {
            await LiveSource.RunAsync(session, cancellation);
        }
        else if (settings.SampleOneIn != 0)
        {
            EncodeSource.Run(session, cancellation);
        }
        else
        {
            ReplaySource.Run(session, cancellation);
        }

        return 0;
    }
    catch (SocketException exception)
    {
        return Fail($"cannot listen on {settings.EndPoint}: {exception.Message}", WrongUsage);
    }
    catch (CaptureFormatException exception)
    {
        return Fail(exception.Message, WrongUsage);
    }
    catch (FileNotFoundException exception)
    {
        return Fail($"cannot read {settings.Read}: {exception.Message}", WrongUsage);
    }
    catch (Exception exception) when (exception is DirectoryNotFoundException or UnauthorizedAccessException or NotSupportedException)
    {
        return Fail($"cannot read {settings.Read}: {exception.Message}", WrongUsage);
    }
    catch (IOException exception)
    {
        // Most likely a reader that has gone, as of "| head".
        return Fail(exception.Message, Failed);
    }
}

static int Fail(string message, int code)
{
    Console.Error.WriteLine($"SflowDump: {message.ReplaceLineEndings(" ")}");
    return code;
}
