using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Shared.Forms;

/// <summary>Links to the pages of a list. They keep the filters of the present address and change <c>page</c>.</summary>
[HtmlTargetElement("paging", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagingTagHelper : TagHelper
{
    private const int Neighbours = 2;

    [HtmlAttributeName("number")]
    public int Number { get; set; }

    [HtmlAttributeName("count")]
    public int Count { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Count < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", DeskWords.Say("Pages"));
        var list = new TagBuilder("ul");
        list.AddCssClass("pages");
        foreach (var item in Items())
        {
            list.InnerHtml.AppendHtml(item);
        }

        output.Content.SetHtmlContent(list);
    }

    private IEnumerable<TagBuilder> Items()
    {
        if (Number > 1)
        {
            yield return Link(Number - 1, DeskWords.Say("Previous"), "Previous page");
        }

        var last = 0;
        foreach (var number in Enumerable.Range(1, Count).Where(IsListed))
        {
            if (number > last + 1)
            {
                yield return Item(new TagBuilder("span"), "…");
            }

            yield return Link(number, NativeDigits.Of(number, DeskWords.Current), $"Page {number}");
            last = number;
        }

        if (Number < Count)
        {
            yield return Link(Number + 1, DeskWords.Say("Next"), "Next page");
        }
    }

    private bool IsListed(int number) => number == 1 || number == Count || Math.Abs(number - Number) <= Neighbours;

    private TagBuilder Link(int number, string text, Phrase label)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = AddressOf(number);
        link.Attributes["aria-label"] = DeskWords.Say(label);
        if (number == Number)
        {
            link.Attributes["aria-current"] = "page";
        }

        return Item(link, text);
    }

    private static TagBuilder Item(TagBuilder content, string text)
    {
        content.InnerHtml.Append(text);
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(content);
        return item;
    }

    private string AddressOf(int number)
    {
        var request = View.HttpContext.Request;
        var query = request
            .Query.Where(q => q.Key != PageNumber.Key)
            .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value))
            .Append(new(PageNumber.Key, number.ToString(CultureInfo.InvariantCulture)));
        return $"{request.PathBase}{request.Path}{QueryString.Create(query)}";
    }
}
