using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Storage.S3;

/// <summary>The folder in which s3rver keeps a bucket, seen from outside.</summary>
public sealed class BucketFolder(string path)
{
    private const string Ending = "._S3rver_object";

    private string Parts => Path.Combine(path, "._S3rver_uploads");

    /// <summary>Keys of all objects.</summary>
    public IReadOnlyList<string> Keys() =>
        [
            .. Directory
                .EnumerateFiles(path, $"*{Ending}", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(path, file)[..^Ending.Length])
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Identities of uploads that were begun and neither finished nor aborted.</summary>
    public IReadOnlyList<string> Uploads() =>
        Directory.Exists(Parts) ? [.. Directory.GetDirectories(Parts).Select(folder => Path.GetFileName(folder))] : [];

    /// <returns>UTC.</returns>
    public DateTime BegunAt(string upload) => File.GetLastWriteTimeUtc(Path.Combine(Parts, upload, "key"));

    public string FileOf(string key) => Path.Combine(path, key + Ending);

    /// <summary>Puts an object there without asking anyone.</summary>
    public void Put(string key, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf(key))!);
        File.WriteAllBytes(FileOf(key), content);
    }

    internal void Abort(string upload) => Directory.Delete(Path.Combine(Parts, upload), recursive: true);

    internal string UploadsAsXml() =>
        $"<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>{string.Concat(Uploads().Select(AsXml))}</ListMultipartUploadsResult>";

    /// <returns>The file that a request writes and how long it will be; null when it writes none.</returns>
    internal WrittenFile? SizeAfter(HttpRequest request, long bytes)
    {
        var key = KeyIn(request);
        var upload = request.Query["uploadId"].ToString();
        return request.Method switch
        {
            "PUT" when key.Length == 0 => null,
            "PUT" when upload.Length > 0 => new(Path.Combine(Parts, upload, request.Query["partNumber"]!), bytes),
            "PUT" when request.Headers.ContainsKey("x-amz-copy-source") => File.Exists(FileOf(key))
                ? new(FileOf(key), new FileInfo(FileOf(key)).Length)
                : null,
            "PUT" => new(FileOf(key), bytes),
            "POST" when upload.Length > 0 => new(FileOf(key), LengthOf(upload)),
            _ => null,
        };
    }

    internal bool IsEmpty(HttpRequest request) => new FileInfo(FileOf(KeyIn(request))) is { Exists: true, Length: 0 };

    private static string KeyIn(HttpRequest request) => string.Join('/', request.Path.Value!.Split('/')[2..]);

    private long LengthOf(string upload) =>
        Directory
            .EnumerateFiles(Path.Combine(Parts, upload))
            .Where(file => int.TryParse(Path.GetFileName(file), CultureInfo.InvariantCulture, out _))
            .Sum(file => new FileInfo(file).Length);

    private string AsXml(string upload)
    {
        var key = File.ReadAllText(Path.Combine(Parts, upload, "key"));
        return $"<Upload><Key>{key}</Key><UploadId>{upload}</UploadId><Initiated>{BegunAt(upload):yyyy-MM-ddTHH:mm:ss.fffZ}</Initiated></Upload>";
    }

    internal sealed record WrittenFile(string Path, long Bytes)
    {
        public async Task UntilWrittenAsync(bool isRenewed)
        {
            await Eventually.TrueAsync(() =>
                Task.FromResult(new FileInfo(Path) is { Exists: true } f && f.Length == Bytes)
            );
            if (isRenewed)
            {
                // A copy onto itself is new, which s3rver overlooks.
                await using var file = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite);
                var first = file.ReadByte();
                file.Position = 0;
                file.WriteByte((byte)first);
            }
        }
    }
}
