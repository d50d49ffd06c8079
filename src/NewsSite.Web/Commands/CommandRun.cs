using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

/// <summary>What commands share: the host's services, a migrated store, output for people or programs, one sentence on failure.</summary>
internal sealed class CommandRun(ParseResult parsed, IServiceProvider services)
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public ParseResult Parsed => parsed;
    public IServiceProvider Services => services;
    private bool IsJson => parsed.GetValue(CommonOptions.Json);

    /// <summary>Runs a command on a migrated store, in a scope of its own.</summary>
    public static Task<int> OnStoreAsync(
        ParseResult parsed,
        Func<CommandRun, CancellationToken, Task<ExitCode>> work,
        CancellationToken cancel
    ) =>
        GuardAsync(
            parsed,
            async () =>
            {
                await using var app = NewsroomHost.Build(parsed.HostOptions(), b => b.Logging.ClearProviders());
                await using var scope = app.Services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<MigrateStore>().ExecuteAsync(cancel);
                return await work(new CommandRun(parsed, scope.ServiceProvider), cancel);
            }
        );

    /// <summary>Turns an expected failure into one sentence and an exit code.</summary>
    public static async Task<int> GuardAsync(ParseResult parsed, Func<Task<ExitCode>> work)
    {
        try
        {
            return (int)await work();
        }
        catch (OptionsValidationException failure)
        {
            return await TellAsync(parsed, new(ExitCode.SettingsWrong, string.Join(' ', failure.Failures)));
        }
        catch (InvalidDataException failure)
        {
            // A settings file that is not JSON.
            return await TellAsync(parsed, new(ExitCode.SettingsWrong, failure.Message));
        }
        catch (StartUpFailure failure)
        {
            return await TellAsync(parsed, failure);
        }
    }

    private static async Task<int> TellAsync(ParseResult parsed, StartUpFailure failure)
    {
        await Console.Error.WriteLineAsync(failure.Message);
        if (parsed.GetValue(CommonOptions.Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(new { error = failure.Message }, JsonOptions));
        }

        return (int)failure.ExitCode;
    }

    /// <summary>The result: as JSON with <c>--json</c>, else as the text.</summary>
    public void Result(object machine, string text) =>
        Console.WriteLine(IsJson ? JsonSerializer.Serialize(machine, JsonOptions) : text);

    /// <summary>A path of the site as a whole address.</summary>
    public string AddressOf(string path) => services.GetRequiredService<SiteAddress>().Of(path);

    /// <summary>A line of progress on standard error; nothing with <c>--quiet</c>.</summary>
    public void Progress(string line)
    {
        if (!parsed.GetValue(CommonOptions.Quiet))
        {
            Console.Error.WriteLine(line);
        }
    }
}
