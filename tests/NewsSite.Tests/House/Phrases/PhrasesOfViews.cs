using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSite.Tests.House.Phrases;

/// <summary>Every phrase in the views: <c>T["…"]</c> and its like, and the labels and hints of fields.</summary>
internal static partial class PhrasesOfViews
{
    public static PhrasesFound Find()
    {
        var (phrases, mistakes) = (new List<FoundPhrase>(), new List<string>());
        foreach (var view in SourceTree.Files("src/NewsSite", ".cshtml"))
        {
            foreach (Match start in Start().Matches(view.Text))
            {
                Read(view, start.Index + start.Groups["lead"].Length, phrases, mistakes);
            }

            foreach (Match field in Field().Matches(view.Text))
            {
                phrases.AddRange(
                    Attribute()
                        .Matches(field.Value)
                        .Select(a => new FoundPhrase(PhraseSyntax.Escaped(a.Groups["text"].Value), false, view.Path))
                );
            }
        }

        return new(phrases, mistakes);
    }

    private static void Read(SourceFile view, int from, List<FoundPhrase> phrases, List<string> mistakes)
    {
        // To the parser a tag after the phrase is a comparison: what is said is the part in front.
        var parsed = SyntaxFactory.ParseExpression(view.Text, from, consumeFullText: false);
        var said =
            parsed
                .DescendantNodesAndSelf()
                .OfType<ExpressionSyntax>()
                .FirstOrDefault(e => e.SpanStart == parsed.SpanStart && Says(e))
            ?? parsed;
        var line = view.Text.AsSpan(0, from).Count('\n') + 1;
        var arguments = said switch
        {
            ElementAccessExpressionSyntax t => t.ArgumentList.Arguments.Select(a => a.Expression),
            InvocationExpressionSyntax call => Phrases(call),
            CastExpressionSyntax cast => [cast.Expression],
            ExpressionSyntax other => [other],
        };
        foreach (var argument in arguments)
        {
            foreach (var value in PhraseSyntax.Values(argument))
            {
                var isCounted = said.ToString().StartsWith("Phrase.Counted", StringComparison.Ordinal);
                if (value is InterpolatedStringExpressionSyntax text)
                {
                    phrases.Add(new(PhraseSyntax.KeyOf(text), isCounted, view.Path));
                    if (value != argument && value.Parent is not CastExpressionSyntax)
                    {
                        mistakes.Add($"{view.Path}:{line}: {value}");
                    }
                }
                else if (PhraseSyntax.TextOf(value) is { } plain)
                {
                    phrases.Add(new(PhraseSyntax.Escaped(plain), isCounted, view.Path));
                }
            }
        }
    }

    private static bool Says(ExpressionSyntax expression) =>
        expression switch
        {
            ElementAccessExpressionSyntax access => access.Expression.ToString() is "T",
            InvocationExpressionSyntax call => call.Expression.ToString()
                is "T.Html"
                    or "T.Link"
                    or "Phrase.Counted"
                    or "DeskWords.Say",
            CastExpressionSyntax cast => cast.Type.ToString() is "Phrase",
            _ => false,
        };

    private static IEnumerable<ExpressionSyntax> Phrases(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments.Select(a => a.Expression).ToList();
        return call.Expression.ToString() switch
        {
            "Phrase.Counted" => [arguments[2]],
            "T.Link" => [arguments[1]],
            _ => [arguments[0]],
        };
    }

    [GeneratedRegex(
        """(?<lead>(?<![\w.]))(?=T\[|T\.Html\(|T\.Link\(|Phrase\.Counted\(|DeskWords\.Say\()|(?<lead>\bPhrase\??\s+\w+\s*=\s*)|(?<lead>(?<!\w))(?=\(Phrase\))""",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Start();

    [GeneratedRegex("""<field\b(?:[^>"]|"[^"]*")*>""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();

    [GeneratedRegex("""(?<=\s)(?:label|hint)="(?<text>[^"@]*)["]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribute();
}
