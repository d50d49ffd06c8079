using NewsSite.Core.Articles;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>The picture or film at the head of a story.</summary>
public sealed class LeadForm
{
    public string? Name { get; set; }
    public string? Alt { get; set; }
    public bool Decorative { get; set; }
    public string? Caption { get; set; }
    public string? Credit { get; set; }
    public bool FilePhoto { get; set; }

    public static LeadForm Of(LeadMedia? lead) =>
        lead is null
            ? new()
            : new()
            {
                Name = lead.Name,
                Alt = lead.Alt,
                Decorative = lead.Decorative,
                Caption = lead.Caption,
                Credit = lead.Credit,
                FilePhoto = lead.FilePhoto,
            };

    /// <returns>Null when nothing at all was entered. Words without a name make a placeholder.</returns>
    public LeadMedia? ToLead()
    {
        var lead = new LeadMedia(Text(Name), Text(Alt), Decorative, Text(Caption), Text(Credit), FilePhoto);
        return lead == new LeadMedia("") ? null : lead;
    }

    private static string Text(string? value) => ArticleForm.OneLine(value);
}
