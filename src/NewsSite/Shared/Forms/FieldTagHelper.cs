using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NewsSite.Shared.Words;

namespace NewsSite.Shared.Forms;

/// <summary>
/// One field of a desk form: label, hint, error, control, tied together for screen readers.
/// Attributes it does not know (<c>autocomplete</c>, <c>dir</c>, <c>rows</c>, …) go to the control.
/// </summary>
/// <example><c>&lt;field for="Form.Email" label="Email" type="email" hint="Where we reach you." /&gt;</c></example>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    [HtmlAttributeName("label")]
    public string Label { get; set; } = "";

    /// <summary>One plain sentence under the label; it is a phrase, as the label is.</summary>
    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <summary>Type of an input; or <c>textarea</c>, <c>checkbox</c>, <c>password</c> (never filled in again).</summary>
    [HtmlAttributeName("type")]
    public string Type { get; set; } = "text";

    /// <summary>Says "(optional)" after the label; otherwise fields are needed.</summary>
    [HtmlAttributeName("optional")]
    public bool IsOptional { get; set; }

    /// <summary>Turns the control into a select.</summary>
    [HtmlAttributeName("options")]
    public IEnumerable<SelectListItem>? Options { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var field = new FieldParts(
            name,
            DeskWords.Known(Label),
            Hint is null ? null : DeskWords.Known(Hint),
            IsOptional,
            FirstErrorOf(name)
        );
        var control = Control(field);
        foreach (var attribute in output.Attributes)
        {
            control.MergeAttribute(attribute.Name, attribute.Value?.ToString() ?? "", replaceExisting: true);
        }

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "field" : "field field-wrong");
        field.Write(output.Content, control, labelComesAfter: Type == "checkbox");
    }

    private TagBuilder Control(FieldParts field)
    {
        var control = new TagBuilder(
            Options is not null ? "select"
            : Type == "textarea" ? "textarea"
            : "input"
        );
        field.Describe(control);
        control.AddCssClass("field-control");
        if (Options is not null)
        {
            FieldParts.AddOptions(control, Options, Value(field.Name));
        }
        else if (Type == "textarea")
        {
            // A browser drops one newline after the opening tag.
            control.InnerHtml.AppendHtml("\n").Append(Value(field.Name));
        }
        else
        {
            FillInput(control, field.Name);
        }

        return control;
    }

    private void FillInput(TagBuilder input, string name)
    {
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = Type;
        if (Type == "checkbox")
        {
            input.Attributes["value"] = "true";
            if (Value(name).StartsWith("true", StringComparison.OrdinalIgnoreCase))
            {
                input.Attributes["checked"] = "checked";
            }
        }
        else if (Type == "password")
        {
            input.Attributes["data-show-password"] = "";
        }
        else
        {
            input.Attributes["value"] = Value(name);
        }
    }

    /// <summary>What was typed, also when it was refused; else what the form holds.</summary>
    private string Value(string name) =>
        View.ModelState.TryGetValue(name, out var entry) && entry.AttemptedValue is { } typed
            ? typed
            : Convert.ToString(For.Model, CultureInfo.InvariantCulture) ?? "";

    private string? FirstErrorOf(string name) =>
        View.ModelState.TryGetValue(name, out var entry) && entry.Errors is [var first, ..]
            ? DeskWords.Known(first.ErrorMessage)
            : null;
}
