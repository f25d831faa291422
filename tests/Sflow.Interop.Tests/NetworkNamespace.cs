using System.ComponentModel;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sflow.Interop.Tests;

/// <summary>A named network namespace (ip-netns(8)). Whoever makes it also removes it.</summary>
/// <param name="name">Its name below <c>/run/netns</c>.</param>
internal sealed partial class NetworkNamespace(string name)
{
    private const int CloneNewNet = 0x40000000;

    public string Name => name;

    /// <summary>Makes the namespace, with its loopback interface up.</summary>
    public async Task CreateAsync()
    {
        await Command.RunAsync("ip", "netns", "add", name);
        await IpAsync("link", "set", "lo", "up");
    }

    /// <summary>Runs <c>ip</c> on the namespace.</summary>
    public Task<string> IpAsync(params string[] arguments) => Command.RunAsync("ip", ["-n", name, .. arguments]);

    /// <summary>Runs a program inside the namespace.</summary>
    public Task<string> ExecuteAsync(params string[] command) => Command.RunAsync("ip", Inside(command));

    /// <summary>The arguments of <c>ip</c> that run a program inside the namespace.</summary>
    public string[] Inside(params string[] command) =>
        ["netns", "exec", name, Command.Find(command[0]) ?? command[0], .. command.AsSpan(1)];

    /// <summary>
    /// Makes something inside the namespace. A socket stays in the namespace of the thread that makes it, so what comes back can be
    /// used from any thread. <paramref name="make"/> must start no thread and await nothing: threads inherit the namespace.
    /// </summary>
    public T Make<T>(Func<T> make)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;

        // A thread of its own, never one of the pool: the thread has to end with the namespace that it has entered.
        var thread = new Thread(() =>
        {
            try
            {
                using SafeFileHandle file = File.OpenHandle($"/run/netns/{name}", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                if (SetNamespace(file, CloneNewNet) != 0)
                {
                    throw new Win32Exception(Marshal.GetLastPInvokeError(), $"setns to {name}: {Marshal.GetLastPInvokeErrorMessage()}");
                }

                result = make();
            }
#pragma warning disable CA1031 // An exception of any type is the caller's, who waits on another thread.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }

    [LibraryImport("libc", EntryPoint = "setns", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetNamespace(SafeFileHandle file, int type);
}
