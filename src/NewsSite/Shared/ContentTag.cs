using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NewsSite.Shared;

/// <summary>Names an answer by its content, so that who has it already is told so in a few bytes.</summary>
public static class ContentTag
{
    private const string AskEachTime = "public, max-age=0, must-revalidate";

    /// <remarks>Weak, since compression changes the bytes and not the meaning.</remarks>
    public static EntityTagHeaderValue Set(HttpResponse response, ReadOnlySpan<byte> content)
    {
        var hash = SHA256.HashData(content);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 12))}\"", isWeak: true);
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = AskEachTime;
        return tag;
    }

    /// <summary>Turns the answer into 304 where the reader named that content as theirs.</summary>
    /// <returns>Whether there is nothing left to send.</returns>
    public static bool IsKnown(HttpContext context, EntityTagHeaderValue tag)
    {
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        if (!known.Any(k => k.Compare(tag, useStrongComparison: false) || k.Equals(EntityTagHeaderValue.Any)))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        context.Response.ContentType = null;
        context.Response.ContentLength = null;
        return true;
    }
}
