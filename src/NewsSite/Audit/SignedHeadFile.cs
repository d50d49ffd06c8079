using System.Text.Json;
using NewsSite.Core.Audit;
using NewsSite.Shared;

namespace NewsSite.Audit;

/// <summary>An end of the record as the health page gave it out.</summary>
public static class SignedHeadFile
{
    /// <exception cref="StartUpFailure">It is no such file.</exception>
    public static async Task<SignedHead> ReadAsync(FileInfo file, CancellationToken cancel)
    {
        try
        {
            await using var content = file.OpenRead();
            var read = await JsonSerializer.DeserializeAsync<SignedHead>(content, JsonSerializerOptions.Web, cancel);
            return read is { Head: not null, Signature: not null } ? read : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new StartUpFailure(ExitCode.Refused, $"{file.FullName} is no signed end of a record.");
        }
    }
}
