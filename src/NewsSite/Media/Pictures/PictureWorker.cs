using System.Text.Json;
using NewsSite.Media.Pictures.Vips;

namespace NewsSite.Media.Pictures;

/// <summary>
/// The child process that decodes pictures: takes one job from standard input, answers on standard output, ends.
/// A hostile picture can take down this process and nothing else.
/// </summary>
public static class PictureWorker
{
    /// <summary>The command line's hidden word for it.</summary>
    public const string Verb = "picture-worker";

    public static int Run()
    {
        var job = JsonSerializer.Deserialize(Console.In.ReadLine() ?? "", PictureJobJson.Default.PictureJob)!;
        try
        {
            Tell(new PictureJobLine(Seen: Work(job)));
            return 0;
        }
        catch (Exception failure) when (failure is VipsError or DllNotFoundException or IOException)
        {
            // Loaders add a page of places they looked in.
            Tell(new PictureJobLine(Trouble: failure.Message.Split('\n')[0]));
            return 1;
        }
    }

    private static PictureSeen Work(PictureJob job)
    {
        VipsLibrary.Load(job.Library);
        WorkerLimits.Apply();
        var colour = job.Order is null
            ? null
            : PictureMaker.Make(job.Order, made => Tell(new PictureJobLine(Made: made)));
        return new PictureSeen(VipsLibrary.Version, colour);
    }

    private static void Tell(PictureJobLine line)
    {
        Console.Out.WriteLine(JsonSerializer.Serialize(line, PictureJobJson.Default.PictureJobLine));
        Console.Out.Flush();
    }
}
