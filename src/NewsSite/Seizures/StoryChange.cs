namespace NewsSite.Seizures;

/// <summary>What one account did to one story in the time that is looked at.</summary>
/// <param name="Acts">Such as <c>published</c>, in their order.</param>
/// <param name="Saves">How many revisions it made.</param>
/// <param name="WordsBefore">The revision from before; null when the account made no words, or started the story.</param>
/// <param name="WordsAfter">Its own last revision; null when it made none.</param>
/// <param name="OthersSaved">Whether colleagues saved after it: their words go into history too when it is rolled back.</param>
/// <param name="LastAt">UTC.</param>
public sealed record StoryChange(
    Guid ArticleId,
    string Headline,
    IReadOnlyList<string> Acts,
    int Saves,
    int? WordsBefore,
    int? WordsAfter,
    bool OthersSaved,
    DateTime LastAt,
    Verdict? Verdict
);
