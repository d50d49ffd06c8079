using NewsSite.Import.Stories;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Import.Stories;

internal static class Imports
{
    /// <summary>Brings in what an import file would hold.</summary>
    public static Task<ImportReport> ImportAsync(this Newsroom newsroom, params string[] lines)
    {
        var reader = new StringReader(string.Join('\n', lines));
        return newsroom.ExecuteAsync<ImportStories, ImportReport>(u =>
            u.ExecuteAsync(StoryLines.ReadAsync(reader, default), newsroom.DataFolder, null, default)
        );
    }
}
