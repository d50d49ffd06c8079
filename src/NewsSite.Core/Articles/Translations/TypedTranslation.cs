using NewsSite.Core.Articles.Merging;

namespace NewsSite.Core.Articles.Translations;

/// <summary>Makes a story of what was typed part by part, and finds the parts again in what was saved.</summary>
public static class TypedTranslation
{
    /// <param name="from">The revision of the translation that was shown.</param>
    /// <param name="typed">In the order of the page. Paragraphs that it does not name stay as they are.</param>
    public static ArticleContent Compose(Revision from, IReadOnlyList<TypedPart> typed)
    {
        var content = from.Content;
        foreach (var part in typed.Where(t => t.IsField))
        {
            var lens = StoryPart.LensOf(StoryPart.FieldOf(part.TargetKey ?? part.SourceKey)!.Value);
            var text = Lines(part.Text).Replace('\n', ' ').Trim();
            content = lens.Get(content) == text ? content : lens.Set(content, text);
        }

        return content with
        {
            Body = BodyOf(from, [.. typed.Where(t => !t.IsField)]),
        };
    }

    /// <returns>Which paragraph of a saved revision each typed one is, by key of the original's part.</returns>
    public static IReadOnlyDictionary<string, string> Find(Revision saved, IReadOnlyList<TypedPart> typed)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var free = saved.Blocks.ToList();
        foreach (var part in typed.Where(t => !t.IsField && !t.IsBlank))
        {
            var words = BodyBlocks.Of(TextOf(part), 1)[0].Text;
            var at = free.FindIndex(b => b.Text == words);
            if (at < 0)
            {
                continue;
            }

            if (part.SourceKey is { } key)
            {
                found[key] = free[at].Id.ToString();
            }

            free.RemoveAt(at);
        }

        return found;
    }

    private static string BodyOf(Revision from, IReadOnlyList<TypedPart> typed)
    {
        var known = typed
            .Where(t => t.TargetKey is not null)
            .DistinctBy(t => t.TargetKey)
            .ToDictionary(t => t.TargetKey!);
        var added = AddedAfter(typed, from.Blocks.Select(b => b.Id.ToString()).ToHashSet(StringComparer.Ordinal));
        IEnumerable<BodyBlock> blocks =
        [
            .. added[""].Select(Fresh),
            .. from.Blocks.SelectMany(block =>
                new[] { Reworded(block, known.GetValueOrDefault(block.Id.ToString())) }.Concat(
                    added[block.Id.ToString()].Select(Fresh)
                )
            ),
        ];
        return BodyBlocks.Join([.. blocks.Where(b => b.Text.Length > 0 || b == from.Blocks[0])]);
    }

    /// <summary>New paragraphs by the one of the translation that they follow; by nothing where they come first.</summary>
    private static ILookup<string, TypedPart> AddedAfter(IReadOnlyList<TypedPart> typed, HashSet<string> known)
    {
        var before = "";
        var added = new List<(string Before, TypedPart Part)>();
        foreach (var part in typed)
        {
            if (part.TargetKey is { } key && known.Contains(key))
            {
                before = key;
            }
            else if (!part.IsBlank)
            {
                added.Add((before, part));
            }
        }

        return added.ToLookup(a => a.Before, a => a.Part);
    }

    private static BodyBlock Reworded(BodyBlock block, TypedPart? typed) =>
        typed is null ? block
        : typed.IsBlank ? block with { Text = "" }
        : block with { Text = TextOf(typed) };

    private static BodyBlock Fresh(TypedPart part) => new(default, TextOf(part), "\n");

    private static string TextOf(TypedPart part) => Lines(part.Text).Trim('\n');

    /// <summary>Browsers send other line ends than we keep.</summary>
    private static string Lines(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');
}
