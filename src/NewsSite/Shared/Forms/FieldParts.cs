using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using NewsSite.Shared.Words;

namespace NewsSite.Shared.Forms;

/// <summary>The parts around a control, and the ids that tie them to it.</summary>
internal sealed record FieldParts(string Name, string Label, string? Hint, bool IsOptional, string? Error)
{
    private string Id => IdOf(Name);
    private string HintId => $"{Id}-hint";
    private string ErrorId => $"{Id}-error";

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public void Describe(TagBuilder control)
    {
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        var describedBy = string.Join(
            ' ',
            ((string?[])[Hint is null ? null : HintId, Error is null ? null : ErrorId]).OfType<string>()
        );
        if (describedBy.Length > 0)
        {
            control.Attributes["aria-describedby"] = describedBy;
        }

        if (Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }
    }

    public void Write(IHtmlContentBuilder into, TagBuilder control, bool labelComesAfter)
    {
        if (labelComesAfter)
        {
            into.AppendHtml(control);
        }

        into.AppendHtml(LabelTag());
        Append(into, "field-hint", HintId, Hint);
        Append(into, "field-error", ErrorId, Error);
        if (!labelComesAfter)
        {
            into.AppendHtml(control);
        }
    }

    public static void AddOptions(TagBuilder select, IEnumerable<SelectListItem> options, string chosen)
    {
        foreach (var choice in options)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = choice.Value ?? choice.Text;
            if (option.Attributes["value"] == chosen)
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(choice.Text);
            select.InnerHtml.AppendHtml(option);
        }
    }

    private TagBuilder LabelTag()
    {
        var label = new TagBuilder("label");
        label.AddCssClass("field-label");
        label.Attributes["for"] = Id;
        label.InnerHtml.Append(Label);
        if (IsOptional)
        {
            var optional = new TagBuilder("span");
            optional.AddCssClass("field-optional");
            optional.InnerHtml.Append(DeskWords.Say("(optional)"));
            label.InnerHtml.Append(" ").AppendHtml(optional);
        }

        return label;
    }

    private static void Append(IHtmlContentBuilder into, string cssClass, string id, string? text)
    {
        if (text is null)
        {
            return;
        }

        var line = new TagBuilder("p");
        line.AddCssClass(cssClass);
        line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        into.AppendHtml(line);
    }
}
