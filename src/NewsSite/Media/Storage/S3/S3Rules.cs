using Microsoft.Extensions.Options;

namespace NewsSite.Media.Storage.S3;

/// <summary>What has to be right about the bucket's settings before the program starts.</summary>
internal sealed class S3Rules : IValidateOptions<S3Options>
{
    public ValidateOptionsResult Validate(string? name, S3Options options) =>
        Problems(options).ToList() is { Count: > 0 } problems
            ? ValidateOptionsResult.Fail(problems)
            : ValidateOptionsResult.Success;

    private static IEnumerable<string> Problems(S3Options options)
    {
        if (!options.IsOn)
        {
            return options.IsBegun ? ["Media:S3:Bucket is missing, though other settings of Media:S3 are there."] : [];
        }

        return ProblemsOfPlace(options).Concat(ProblemsOfKeys(options));
    }

    private static IEnumerable<string> ProblemsOfPlace(S3Options options)
    {
        if (options.Endpoint.Length == 0 && options.Region.Length == 0)
        {
            yield return "Neither Media:S3:Endpoint nor Media:S3:Region says where the bucket is.";
        }

        if (options.Endpoint.Length > 0 && !IsOrigin(options.Endpoint))
        {
            yield return "Media:S3:Endpoint is not an address such as https://objects.example.";
        }

        if (!options.Prefix.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/'))
        {
            yield return "Media:S3:Prefix has more in it than letters from a to z, digits, hyphens, underscores and slashes.";
        }
    }

    private static IEnumerable<string> ProblemsOfKeys(S3Options options)
    {
        if (options.AccessKey.Length == 0)
        {
            yield return "Media:S3:AccessKey is missing.";
        }

        if (SecretOf(options) is not { Length: > 0 })
        {
            yield return options.SecretKeyFile.Length > 0
                ? $"The file of Media:S3:SecretKeyFile, {options.SecretKeyFile}, cannot be read or is empty."
                : "The secret key of Media:S3 is missing: set Media__S3__SecretKey in the environment, or name a file with Media:S3:SecretKeyFile.";
        }
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static string? SecretOf(S3Options options)
    {
        try
        {
            return options.Secret();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
