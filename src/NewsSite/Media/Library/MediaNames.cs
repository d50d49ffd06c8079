using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Media;
using NewsSite.Data;

namespace NewsSite.Media.Library;

/// <summary>The names articles refer to assets by, made from file names.</summary>
internal static class MediaNames
{
    private const int MaxLength = 60;
    private const int ShownMaxLength = 200;

    /// <summary>The last part of whatever the sender called the file, without control characters.</summary>
    public static string ShownName(string fileName)
    {
        var name = new string([.. fileName.Split('/', '\\')[^1].Where(c => !char.IsControl(c))]).Trim();
        return name.Length switch
        {
            0 => "unnamed",
            > ShownMaxLength => name[^ShownMaxLength..],
            _ => name,
        };
    }

    /// <returns>A name no asset has, such as <c>airport-gate-2</c>.</returns>
    public static async Task<string> FreeAsync(NewsDb db, string fileName, MediaKind kind, CancellationToken cancel)
    {
        var name = Slug.From(Path.GetFileNameWithoutExtension(fileName));
        name =
            name.Length == 0 ? kind.ToString().ToLowerInvariant() : name[..Math.Min(name.Length, MaxLength)].Trim('-');
        var prefix = name + "-";
        var taken = await db
            .MediaAssets.Where(a => a.Name == name || a.Name.StartsWith(prefix))
            .Select(a => a.Name)
            .ToHashSetAsync(cancel);
        return taken.Contains(name)
            ? Enumerable.Range(2, taken.Count + 1).Select(n => prefix + n).First(n => !taken.Contains(n))
            : name;
    }
}
