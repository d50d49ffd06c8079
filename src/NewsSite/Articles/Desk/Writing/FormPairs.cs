using System.Globalization;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>A form's fields as a browser would send them: for pages that carry a text along without showing its fields.</summary>
public static class FormPairs
{
    public static IEnumerable<(string Name, string Value)> Of(ArticleForm form) =>
        Fields(form)
            .Concat(form.TopicIds.Select(id => ("TopicIds", id.ToString())))
            .Concat(form.Credits.SelectMany((row, i) => Row(row).Select(f => ($"Credits[{i}].{f.Name}", f.Value))))
            .Concat(Lead(form.Lead).Select(f => ($"Lead.{f.Name}", f.Value)))
            .Select(f => ($"Form.{f.Item1}", f.Item2));

    private static IEnumerable<(string Name, string Value)> Fields(ArticleForm form) =>
        [
            ("BaseNumber", form.BaseNumber.ToString(CultureInfo.InvariantCulture)),
            ("Headline", form.Headline ?? ""),
            ("ShortHeadline", form.ShortHeadline ?? ""),
            ("Standfirst", form.Standfirst ?? ""),
            ("Body", form.Body ?? ""),
            ("Slug", form.Slug ?? ""),
            ("Language", form.Language ?? ""),
            ("Format", form.Format ?? ""),
            ("Related", form.Related ?? ""),
            ("SectionId", form.SectionId?.ToString() ?? ""),
        ];

    private static IEnumerable<(string Name, string Value)> Row(CreditForm row) =>
        [
            ("Name", row.Name ?? ""),
            ("Role", row.Role.ToString()),
            ("ServiceId", row.ServiceId?.ToString() ?? ""),
            ("PersonId", row.PersonId?.ToString() ?? ""),
            ("PersonName", row.PersonName ?? ""),
        ];

    private static IEnumerable<(string Name, string Value)> Lead(LeadForm lead) =>
        [
            ("Name", lead.Name ?? ""),
            ("Alt", lead.Alt ?? ""),
            ("Decorative", lead.Decorative ? "true" : "false"),
            ("Caption", lead.Caption ?? ""),
            ("Credit", lead.Credit ?? ""),
            ("FilePhoto", lead.FilePhoto ? "true" : "false"),
        ];
}
