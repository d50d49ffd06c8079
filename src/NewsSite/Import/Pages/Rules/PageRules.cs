namespace NewsSite.Import.Pages.Rules;

/// <summary>All rules, in the order in which each can rely on the ones before.</summary>
internal static class PageRules
{
    /// <param name="headline">The headline HTML names; null for text.</param>
    public static void Apply(PageDraft draft, string? headline)
    {
        FurnitureRule.Apply(draft);
        WatchRule.Apply(draft);
        LabelListRule.Apply(draft);
        HeadlineRule.Apply(draft, headline);
        CreditRule.Apply(draft);
        CaptionRule.Apply(draft);
        HeadRule.Apply(draft);
        BodyRule.Apply(draft);
    }
}
