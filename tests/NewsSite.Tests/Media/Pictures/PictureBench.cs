using Microsoft.Extensions.Logging.Abstractions;
using NewsSite.Media.Pictures;
using NewsSite.Shared;

namespace NewsSite.Tests.Media.Pictures;

/// <summary>A picture engine with a folder of its own.</summary>
public sealed class PictureBench : IDisposable
{
    public PictureBench() =>
        Engine = new PictureEngine(
            new VendoredLibvips(new DataFolder(Folder.FullName)),
            NullLogger<PictureEngine>.Instance
        );

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("newssite-pictures-");
    public PictureEngine Engine { get; }

    public void Dispose()
    {
        Engine.Dispose();
        Folder.Delete(recursive: true);
    }
}
