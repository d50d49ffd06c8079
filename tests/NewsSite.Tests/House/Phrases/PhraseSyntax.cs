using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSite.Tests.House.Phrases;

/// <summary>How C# texts become the keys of phrases.</summary>
internal static class PhraseSyntax
{
    /// <summary>What an expression may come to, each in its place.</summary>
    public static IEnumerable<ExpressionSyntax> Values(ExpressionSyntax expression) =>
        expression switch
        {
            ParenthesizedExpressionSyntax inside => Values(inside.Expression),
            CastExpressionSyntax cast => Values(cast.Expression),
            ConditionalExpressionSyntax either => Values(either.WhenTrue).Concat(Values(either.WhenFalse)),
            SwitchExpressionSyntax one => one.Arms.SelectMany(arm => Values(arm.Expression)),
            BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) => Values(binary.Left)
                .Concat(Values(binary.Right)),
            ThrowExpressionSyntax => [],
            _ => [expression],
        };

    /// <returns>The text with its holes numbered.</returns>
    public static string KeyOf(InterpolatedStringExpressionSyntax text)
    {
        var (key, holes) = (new StringBuilder(), 0);
        foreach (var part in text.Contents)
        {
            key.Append(
                part is InterpolatedStringTextSyntax words
                    ? Escaped(words.TextToken.ValueText)
                    : string.Create(CultureInfo.InvariantCulture, $"{{{holes++}}}")
            );
        }

        return key.ToString();
    }

    /// <summary>In keys a brace that is no hole stands doubled.</summary>
    public static string Escaped(string text) => text.Replace("{", "{{").Replace("}", "}}");

    /// <summary>Whether an expression is the given argument of <c>Phrase.Counted</c>.</summary>
    public static bool IsOfCounted(ExpressionSyntax expression, int place) =>
        expression.FirstAncestorOrSelf<ArgumentSyntax>(a => a.Expression.Contains(expression))
            is { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
        && call.Expression.ToString() is "Phrase.Counted"
        && list.Arguments.IndexOf(argument) == place;
}
