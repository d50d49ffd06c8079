using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NewsSite.Core.Signs;
using NewsSite.Shared.Words;

namespace NewsSite.Shared;

/// <summary>What stands in <c>bdi</c> is somebody's: signs in it that nobody sees are told, as <c>[U+202E]</c>.</summary>
[HtmlTargetElement("bdi")]
public sealed class ForeignTextTagHelper(HtmlEncoder encoder) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var html = (await output.GetChildContentAsync()).GetContent();
        var text = WebUtility.HtmlDecode(html).Trim();
        if (!html.Contains('<', StringComparison.Ordinal) && HiddenSigns.FirstIn(text) is not null)
        {
            output.Content.SetHtmlContent(Told(text, encoder));
        }
    }

    /// <summary>The text as markup, with its hidden signs told.</summary>
    internal static string Told(string text, HtmlEncoder encoder)
    {
        var (told, written) = (new StringBuilder(), 0);
        foreach (var sign in HiddenSigns.In(text))
        {
            told.Append(encoder.Encode(text[written..sign.Index]));
            told.Append("<span class=\"hidden-sign\" title=\"");
            told.Append(encoder.Encode(DeskWords.Say(sign.Name))).Append("\">");
            told.Append('[').Append(sign.Code).Append("]</span>");
            written = sign.Index + sign.Sign.Utf16SequenceLength;
        }

        return told.Append(encoder.Encode(text[written..])).ToString();
    }
}
