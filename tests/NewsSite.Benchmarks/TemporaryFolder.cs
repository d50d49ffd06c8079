namespace NewsSite.Benchmarks;

/// <summary>A folder of its own for a measurement, gone after it.</summary>
internal sealed class TemporaryFolder(string name) : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory(name + "-").FullName;

    public string Of(string part) => Path.Combine(_path, part);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
