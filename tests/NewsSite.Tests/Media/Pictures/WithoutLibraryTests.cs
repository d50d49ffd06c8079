using Microsoft.Extensions.Logging.Abstractions;
using NewsSite.Media.Pictures;
using NewsSite.Shared;

namespace NewsSite.Tests.Media.Pictures;

public sealed class WithoutLibraryTests(PictureBench bench) : IClassFixture<PictureBench>
{
    [Fact]
    public async Task Without_a_library_that_loads_the_desk_is_told_in_one_sentence_what_to_install()
    {
        var cancel = TestContext.Current.CancellationToken;
        Assert.Null(await bench.Engine.WhyUnavailableAsync(cancel));
        foreach (var library in bench.Folder.GetFiles("*libvips*", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(library.FullName, "no library any more", cancel);
        }

        using var engine = new PictureEngine(
            new VendoredLibvips(new DataFolder(bench.Folder.FullName)),
            NullLogger<PictureEngine>.Instance
        );
        var reason = (await engine.WhyUnavailableAsync(cancel))?.ToString();

        // A machine with a libvips of its own goes on with that one, and there is nothing to tell.
        if (reason is null)
        {
            return;
        }

        Assert.StartsWith(
            "Smaller sizes of pictures cannot be made on this machine, so readers get originals. Install libvips",
            reason,
            StringComparison.Ordinal
        );
        Assert.Contains("the system has none", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", reason, StringComparison.Ordinal);
    }
}
