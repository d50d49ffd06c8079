using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;

namespace NewsSite.Shared.Forms;

/// <summary>An instant as the newsroom reads it: in its own zone, with the zone named; with <c>and-utc</c>, in UTC and on the reader's own clock as well.</summary>
[HtmlTargetElement("desk-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DeskTimeTagHelper(IOptions<NewsroomOptions> newsroom) : TagHelper
{
    [HtmlAttributeName("at")]
    public DateTime At { get; set; }

    [HtmlAttributeName("and-utc")]
    public bool AndUtc { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        var zone = newsroom.Value.Zone;
        if (AndUtc)
        {
            // The script adds the clock of whoever reads it.
            output.Attributes.SetAttribute("data-zone", zone.Id);
        }

        var text = $"{NewsroomTime.InZone(At, zone)} {NewsroomTime.NameOf(zone)}";
        output.Content.SetContent(
            AndUtc && NewsroomTime.NameOf(zone) != "UTC" ? $"{text} ({NewsroomTime.Clock(At)} UTC)" : text
        );
    }
}
