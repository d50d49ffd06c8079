using System.Collections.Frozen;
using NewsSite.Core.Languages;

namespace NewsSite.Import.Pages;

/// <summary>Why words were left out of the body: code and sentence.</summary>
public static class DropReason
{
    private static readonly FrozenDictionary<string, Phrase> Sentences = new Dictionary<string, Phrase>
    {
        ["skip-link"] = "A link for keyboard users; every page here has its own.",
        ["banner"] = "A breaking-news label without a headline of its own.",
        ["banner-text"] = "A breaking-news banner; banners are raised on the Breaking page.",
        ["format-label"] = "The label became the draft's format.",
        ["headline-repeated"] = "The headline stood on the page more than once.",
        ["caption-repeated"] = "The caption stood on the page twice.",
        ["title-repeated"] = "The video's title stood on the page twice.",
        ["watch-label"] = "The label is made by the video block.",
        ["caption-label"] = "The label is made by the figure.",
        ["file-photo-label"] = "The words became the figure's file-photo mark.",
        ["player"] = "Words of the video player.",
        ["player-part"] = "A button or setting of the video player.",
        ["player-time"] = "Counters of the video player; the longest became the duration.",
        ["byline"] = "The names became the draft's authors; the byline is made from them.",
        ["credit-line"] = "The names became credits; the line is made from them.",
        ["date-line"] = "A date line; the date became the draft's publication date if it could be read.",
        ["reading-time"] = "Reading time; it is counted anew.",
        ["menu"] = "Navigation of the old site.",
        ["section-label"] = "A label above the headline; the section is chosen in the draft.",
        ["separator"] = "Signs that only parted the page.",
        ["unreadable"] = "The page could not be taken apart; its lines were kept as they are.",
        ["share"] = "Sharing buttons.",
        ["cookies"] = "A cookie notice.",
        ["newsletter"] = "A newsletter box.",
        ["advertisement"] = "A label of an advertisement.",
        ["comments"] = "Readers' comments.",
        ["related"] = "Links to other stories.",
        ["read-also"] = "A link to another story.",
        ["tags"] = "The page's tags; they became topics.",
        ["copyright"] = "A copyright line of the old site.",
        ["footer"] = "The old site's page footer.",
        ["aside"] = "A box beside the story.",
        ["outside"] = "Text outside the story.",
        ["hidden"] = "Text the page did not show.",
        ["form"] = "A form.",
        ["script"] = "Scripts or styles.",
        ["embed"] = "A frame or object from another site.",
        ["image-icon"] = "A tiny or decorative picture of the old page.",
        ["unsafe-link"] = "The link's address is not a web or mail address; its words were kept.",
        ["relative-link"] =
            "The link's address needs the old site's address, which the page does not tell; its words were kept.",
        ["too-large"] = "The page is larger than can be read.",
        ["nesting"] = "The page's markup is nested too deeply to be trusted; it was read as plain text.",
        ["binary"] = "The content is not text.",
    }.ToFrozenDictionary();

    public static IEnumerable<string> Codes => Sentences.Keys;

    /// <exception cref="KeyNotFoundException">There is no such code.</exception>
    public static Phrase SentenceOf(string code) => Sentences[code];
}
