using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

/// <summary>Starts to listen, or says in one sentence why that cannot be.</summary>
internal static class Listening
{
    /// <summary>Tells of every failed start with its whole stack, before we can say it in a sentence.</summary>
    private const string HostLog = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <param name="isUp">Until this is true, failures are told by <see cref="StartAsync"/> alone.</param>
    public static void QuietUntil(this ILoggingBuilder logging, Func<bool> isUp) =>
        logging.AddFilter(HostLog, level => isUp() && level >= LogLevel.Warning);

    /// <exception cref="StartUpFailure">The address is wrong, taken, or not one of this machine.</exception>
    public static async Task StartAsync(WebApplication app, CancellationToken cancel)
    {
        var addresses = app.Configuration[WebHostDefaults.ServerUrlsKey] ?? "";
        Array.ForEach(addresses.Split(';', StringSplitOptions.RemoveEmptyEntries), Check);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception failure) when (Explain(failure, addresses) is { } sentence)
        {
            // What has begun beside the server ends in its own time, before its services are taken away.
            await app.StopAsync(CancellationToken.None);
            throw new StartUpFailure(ExitCode.AddressInUse, sentence);
        }
    }

    /// <returns>Null for any other failure than that of an address.</returns>
    private static string? Explain(Exception failure, string addresses) =>
        failure switch
        {
            IOException { InnerException: AddressInUseException } =>
                $"The address {addresses} is in use by another program. Stop it, or choose another with --urls.",
            SocketException or IOException { InnerException: AggregateException } =>
                $"The address {addresses} cannot be listened on here ({failure.Message.TrimEnd('.')}). Choose another with --urls.",
            _ => null,
        };

    private static void Check(string address)
    {
        try
        {
            if (BindingAddress.Parse(address) is not { Scheme: "http" or "https", Port: >= 0 and <= ushort.MaxValue })
            {
                throw new FormatException("it should look like http://localhost:5080");
            }
        }
        catch (FormatException failure)
        {
            throw new StartUpFailure(
                ExitCode.SettingsWrong,
                $"The address {address} is wrong ({failure.Message.TrimEnd('.')}). Choose another with --urls."
            );
        }
    }
}
