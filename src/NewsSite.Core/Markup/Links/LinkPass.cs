using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Core.Markup.Text;

namespace NewsSite.Core.Markup.Links;

/// <summary>Keeps the links readers may follow and turns the others into plain text, after the text is parsed.</summary>
/// <remarks>Looking at the finished tree catches every spelling: entities, escapes, references and auto links.</remarks>
internal sealed class LinkPass(ProblemList problems, ICollection<ArticleLink> links)
{
    public void Run(LeafBlock leaf)
    {
        foreach (var inline in leaf.Inline!.FindDescendants<Inline>().Where(IsLink).ToList())
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    RefusePicture(image);
                    break;
                case LinkInline link:
                    Check(link, LineOf(link, leaf));
                    break;
                case AutolinkInline auto:
                    Check(auto, LineOf(auto, leaf));
                    break;
            }
        }
    }

    private static bool IsLink(Inline inline) => inline is LinkInline or AutolinkInline;

    private static int LineOf(Inline inline, LeafBlock leaf) => Math.Max(inline.Line, leaf.Line);

    private void Check(LinkInline link, int line)
    {
        link.Url = link.GetDynamicUrl?.Invoke() ?? link.Url;
        link.GetDynamicUrl = null;
        if (Addresses.IsSafe(link.Url))
        {
            Keep(link, line);
            return;
        }

        // An auto link of another kind (ftp, tel) was never asked for: it just stays text.
        if (link.IsAutoLink)
        {
            link.ReplaceBy(new LiteralInline(link.Url ?? ""), copyChildren: false);
            return;
        }

        Refuse(link.Url, line);
        link.MoveChildrenAfter(link);
        link.Remove();
    }

    private void Check(AutolinkInline auto, int line)
    {
        var address = auto.IsEmail ? "mailto:" + auto.Url : auto.Url;
        if (Addresses.IsSafe(address))
        {
            links.Add(new ArticleLink(address, auto.Url, line + 1));
            Compare(auto.Url, address, line);
            return;
        }

        Refuse(auto.Url, line);
        auto.ReplaceBy(new LiteralInline(auto.Url));
    }

    private void Keep(LinkInline link, int line)
    {
        var text = InlineText.Of(link);
        if (text.Length > 0)
        {
            links.Add(new ArticleLink(link.Url!, text, line + 1));
            Compare(text, link.Url!, line);
            return;
        }

        problems.Advise("link.empty", line, "This link has no words. Write them between the square brackets.");
        link.Remove();
    }

    /// <summary>A link that readers would take for another.</summary>
    private void Compare(string text, string address, int line)
    {
        if (LinkHosts.SeemingIn(address) is { } host)
        {
            problems.Advise("link.look-alike", line, host.WarningOfLink(Short(text)));
        }
        else if (LinkHosts.NamesAnother(text, address))
        {
            problems.Advise(
                "link.other-address",
                line,
                $"The link says “{Short(text)}” but leads to {Short(address)}. Let it say where it leads."
            );
        }
    }

    private void RefusePicture(LinkInline image)
    {
        problems.Advise(
            "link.picture-refused",
            image.Line,
            "Pictures cannot stand in the text like this. Add the picture to the library and show it with ::: figure."
        );
        image.Remove();
    }

    private void Refuse(string? address, int line) =>
        problems.Advise(
            "link.refused",
            line,
            $"“{Short(address)}” is not an address readers can be sent to, so the link is shown as text. Use https://…, a page of this site (/…), mailto: or #heading."
        );

    private static string Short(string? address) => address is { Length: > 80 } ? address[..80] + "…" : address ?? "";
}
