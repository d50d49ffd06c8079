using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NewsSite.Shared.Words;

namespace NewsSite.Shared.Forms;

/// <summary>Everything that stands in the way of a form, with links to the fields; takes the focus. Nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("id", "error-summary");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        var title = new TagBuilder("h2");
        title.AddCssClass("error-summary-title");
        title.Attributes["id"] = "error-summary-title";
        title.InnerHtml.Append(DeskWords.Say("There is a problem"));
        output.Content.SetHtmlContent(title);
        output.Content.AppendHtml(List());
    }

    private TagBuilder List()
    {
        var list = new TagBuilder("ul");
        list.AddCssClass("error-summary-list");
        foreach (var (name, entry) in View.ModelState)
        {
            foreach (var error in entry!.Errors)
            {
                list.InnerHtml.AppendHtml(Item(name, DeskWords.Known(error.ErrorMessage)));
            }
        }

        return list;
    }

    private static TagBuilder Item(string name, string message)
    {
        var item = new TagBuilder("li");
        if (name.Length == 0)
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + FieldParts.IdOf(name);
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
