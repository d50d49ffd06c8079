using NewsSite.Shared;

namespace NewsSite.Offline.Reader;

/// <summary>What a reader keeps on this device; it also stands in for pages that cannot be had without a connection.</summary>
public sealed class KeptModel(ReaderFrame frame) : ReaderPage(frame)
{
    public void OnGet()
    {
        Head.Title = Words["kept.title"];
        Head.Translations = Frame.Newsroom.Languages.ToDictionary(e => e.Tag, e => PathsIn(e).Kept);
    }
}
