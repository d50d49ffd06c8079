using NewsSite.Core.Articles;

namespace NewsSite.Import.Stories;

/// <summary>An imported story with words the newsroom does not have yet.</summary>
/// <param name="IsNew">The newsroom did not have the story either.</param>
/// <param name="Names">All spellings of those credited, for search.</param>
internal sealed record RevisedStory(
    PreparedStory Prepared,
    Article Article,
    Revision Revision,
    bool IsNew,
    string Names
);
