using System.Globalization;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Corrections;

internal sealed class CorrectionHtml : ArticleObjectHtml<CorrectionBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, CorrectionBlock obj)
    {
        renderer.Raw("<section class=\"article-correction\" role=\"note\"").SourceLine(obj).Raw(">\n");
        renderer.Raw("<p class=\"correction-head\"><strong>").Say("markup.correction");
        renderer.Raw("</strong>");
        if (obj.Date is { } day)
        {
            renderer.Raw(" <time").Attribute("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            renderer.Raw(">").Text(DayWords.Of(day, renderer.Language)).Raw("</time>");
        }

        renderer.Raw("</p>\n").Content(obj).Raw("</section>\n");
    }
}
