using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace NewsSite.Tests.Media.Storage.S3;

/// <summary>Reckons the signature of a request as the store would.</summary>
/// <remarks>Source: Amazon S3 API Reference, "Authenticating Requests: Using the Authorization Header (AWS Signature Version 4)".</remarks>
internal static partial class SignedRequest
{
    /// <returns>Whether the holder of the keys signed this request and this body.</returns>
    public static bool IsGenuine(HttpRequest request, byte[] body, string target, string accessKey, string secretKey)
    {
        var given = Authorization().Match(request.Headers.Authorization.ToString());
        return given.Success
            && given.Groups["key"].Value == accessKey
            && request.Headers["x-amz-content-sha256"] == Hash(body)
            && Signature(request, target, given, secretKey) == given.Groups["signature"].Value;
    }

    private static string Signature(HttpRequest request, string target, Match given, string secretKey)
    {
        var signed = given.Groups["headers"].Value;
        var headers = signed.Split(';').Select(name => $"{name}:{request.Headers[name].ToString().Trim()}\n");
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var canonical = string.Join(
            '\n',
            request.Method,
            question < 0 ? target : target[..question],
            question < 0 ? "" : Sorted(target[(question + 1)..]),
            string.Concat(headers),
            signed,
            request.Headers["x-amz-content-sha256"]
        );
        var scope = given.Groups["scope"].Value;
        var toSign =
            $"AWS4-HMAC-SHA256\n{request.Headers["x-amz-date"]}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonical))}";
        var key = scope
            .Split('/')
            .Aggregate(
                Encoding.UTF8.GetBytes($"AWS4{secretKey}"),
                (sofar, part) => HMACSHA256.HashData(sofar, Encoding.UTF8.GetBytes(part))
            );
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    private static string Sorted(string query) =>
        string.Join(
            '&',
            query
                .Split('&')
                .Select(part => part.Split('=', 2))
                .Select(pair => $"{Encoded(pair[0])}={(pair.Length > 1 ? Encoded(pair[1]) : "")}")
                .Order(StringComparer.Ordinal)
        );

    private static string Encoded(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    [GeneratedRegex(
        "^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)/(?<scope>[^,]+), ?SignedHeaders=(?<headers>[^,]+), ?Signature=(?<signature>.+)$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Authorization();
}
