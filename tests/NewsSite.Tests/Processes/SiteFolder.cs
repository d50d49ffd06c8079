using NewsSite.Data;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Newsrooms.Stores;

namespace NewsSite.Tests.Processes;

/// <summary>A data folder that outlives the processes which work on it.</summary>
internal sealed class SiteFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("newssite-").FullName;
    public string Database => System.IO.Path.Combine(Path, "newssite.db");

    /// <summary>Runs a command to its end.</summary>
    public Task<CommandAnswer> RunAsync(params string[] words) => CommandLine.RunAsync(Path, "", words);

    /// <summary>A database of this version, with no stories in it.</summary>
    public Task MigrateAsync()
    {
        new NewsSite.Shared.DataFolder(Path).Prepare();
        return TestStores.MakeAsync(Path);
    }

    /// <summary>Someone who may sign in with <see cref="DeskBrowser.Password"/>.</summary>
    public async Task AddEditorAsync(string email) =>
        Assert.Equal(
            0,
            (
                await CommandLine.RunAsync(
                    Path,
                    DeskBrowser.Password + "\n",
                    ["accounts", "add", "--email", email, "--name", "Night Editor", "--role", "editor"]
                )
            ).ExitCode
        );

    public string Write(string name, IEnumerable<string> lines)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllLines(file, lines);
        return file;
    }

    public async Task<T> AskAsync<T>(Func<NewsDb, Task<T>> question)
    {
        await using var db = new NewsDb(TestStores.OptionsFor(Path));
        return await question(db);
    }

    /// <summary>One value by SQL, for what the model does not tell.</summary>
    public object? Scalar(string sql) => RawStore.Scalar(Path, sql);

    public void Dispose()
    {
        TestStores.DropAsync(Path).GetAwaiter().GetResult();
        Directory.Delete(Path, recursive: true);
    }
}
