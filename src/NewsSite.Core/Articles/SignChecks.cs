using NewsSite.Core.Shared;
using NewsSite.Core.Signs;

namespace NewsSite.Core.Articles;

/// <summary>Advice on signs that make a text read otherwise than it is written.</summary>
public static class SignChecks
{
    public static IEnumerable<Problem> Of(ArticleContent content) =>
        new (string Text, string Field)[]
        {
            (content.Headline, nameof(content.Headline)),
            (content.ShortHeadline, nameof(content.ShortHeadline)),
            (content.Standfirst, nameof(content.Standfirst)),
            (content.Slug, nameof(content.Slug)),
            (content.Lead?.Alt ?? "", "Lead.Alt"),
            (content.Lead?.Caption ?? "", "Lead.Caption"),
            (content.Lead?.Credit ?? "", "Lead.Credit"),
        }
            .SelectMany(f => InField(f.Text, f.Field))
            .Concat(InBody(content.Body));

    private static IEnumerable<Problem> InField(string text, string field)
    {
        if (FirstTurning(text) is { } sign)
        {
            yield return Turned(sign, field, null);
        }

        if (LookAlikes.FirstIn(text) is { } mixed)
        {
            yield return new(
                "text.look-alike",
                $"“{mixed.Word}” mixes {mixed.FirstName} and {mixed.SecondName} letters that look alike. Search will not find it; type it in one script.",
                field,
                Blocks: false
            );
        }
    }

    private static IEnumerable<Problem> InBody(string body) =>
        body.Split('\n')
            .Select((line, i) => (Sign: FirstTurning(line), Line: i + 1))
            .SelectMany(found =>
                found.Sign is null ? [] : (Problem[])[Turned(found.Sign, nameof(ArticleContent.Body), found.Line)]
            );

    private static HiddenSign? FirstTurning(string text) => HiddenSigns.In(text).FirstOrDefault(s => s.TurnsText);

    private static Problem Turned(HiddenSign sign, string field, int? line) =>
        new(
            "text.turned",
            $"There is a sign here that nobody sees: {sign.Code} ({sign.Name}). It shows words in another order than they are written. Delete it.",
            field,
            line,
            Blocks: false
        );
}
