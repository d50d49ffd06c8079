using NewsSite.Core.Articles;

namespace NewsSite.Import.Pages;

/// <summary>Finds names, roles and services in the people of a credit line.</summary>
internal static class CreditPeople
{
    private static readonly char[] Commas = [',', '،'];

    /// <param name="role">What they did when the text names no role.</param>
    /// <returns>Empty when the text cannot be people.</returns>
    public static List<PageContributor> Read(string text, CreditRole role)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, w => RoleOf(w) is not null);
        return at < 0 ? Names(text, role, null) : WithRole(words, at);
    }

    private static List<PageContributor> WithRole(string[] words, int at)
    {
        var role = RoleOf(words[at])!.Value;
        var before = words[..at];
        var after = words[(at + 1)..];
        if (before is [.., var last] && IsApposition(last) || after.Length == 0)
        {
            return Apposition(before, after, role);
        }
        var service = Service(before);
        if (service is null)
        {
            (service, after) = ServiceFirst(after);
        }
        return Names(string.Join(' ', after), role, service);
    }

    /// <summary>"A Name, a correspondent for Radio X".</summary>
    private static List<PageContributor> Apposition(string[] before, string[] after, CreditRole role)
    {
        var name = string.Join(' ', before.Reverse().SkipWhile(w => Is("article", w) && !w.EndsWith(',')).Reverse())
            .Trim(Commas)
            .Trim();
        var service = Service([.. after.SkipWhile(w => Is("of", w) || Is("in", w) || Is("article", w))]);
        return Names(name, role, service);
    }

    private static bool IsApposition(string word) => word.EndsWith(',') || word.EndsWith('،') || Is("article", word);

    private static List<PageContributor> Names(string text, CreditRole role, string? service)
    {
        List<PageContributor> people = [];
        foreach (var part in SplitNames(text))
        {
            var (name, own) = OwnService(part);
            if (!Shape.IsName(name.Replace(".", "", StringComparison.Ordinal)))
            {
                return [];
            }
            people.Add(new PageContributor(name, role, own ?? service));
        }
        return people;
    }

    /// <summary>Cuts a list of names at commas and words for "and".</summary>
    public static IEnumerable<string> SplitNames(string text)
    {
        List<string> name = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append("and"))
        {
            var bare = word.Trim(Commas);
            var isAnd = Is("and", bare);
            if (!isAnd && bare.Length > 0)
            {
                name.Add(bare);
            }
            if ((isAnd || bare.Length < word.Length) && name.Count > 0)
            {
                yield return string.Join(' ', name);
                name.Clear();
            }
        }
    }

    /// <summary>"A Name of Radio X in Kabul".</summary>
    private static (string Name, string? Service) OwnService(string part)
    {
        var words = part.Split(' ');
        var of = Array.FindIndex(words, 1, w => Is("of", w));
        var place = Array.FindIndex(words, 1, w => Is("in", w));
        var end = new[] { of, place }.Where(i => i > 0).DefaultIfEmpty(words.Length).Min();
        var service = of > 0 ? Service(words[(of + 1)..(place > of ? place : words.Length)]) : null;
        return (string.Join(' ', words[..end]), service);
    }

    /// <summary>"خبرنگار رادیو X نام": the service stands between role and name, told by its first word.</summary>
    private static (string? Service, string[] Remaining) ServiceFirst(string[] words)
    {
        var length = 0;
        while (length < words.Length && PagePacks.Pairs("service").TryGetValue(Fold.Text(words[length]), out var more))
        {
            length += 1 + int.Parse(more, System.Globalization.CultureInfo.InvariantCulture);
        }
        return length == 0 || length >= words.Length ? (null, words) : (Service(words[..length]), words[length..]);
    }

    /// <summary>"A Network's Radio X" and "A Network Radio X" are one service.</summary>
    private static string? Service(string[] words)
    {
        var bare = words
            .Select(WithoutPossessive)
            .Where(w => w.Length > 0)
            .SkipWhile(w => Is("article", w) || Is("and", w))
            .ToList();
        return bare.Count == 0 ? null : string.Join(' ', bare).Trim(Commas);
    }

    private static string WithoutPossessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)
            ? word[..^2]
            : word;

    private static CreditRole? RoleOf(string word) =>
        PagePacks.Pairs("role").TryGetValue(Fold.Label(word), out var role)
            ? Enum.Parse<CreditRole>(role, ignoreCase: true)
            : null;

    private static bool Is(string list, string word) => PagePacks.Has(list, Fold.Label(word)) || word == "&";
}
