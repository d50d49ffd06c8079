using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsSite.Tests.Safety.Injections;

/// <summary>Which columns of the store can hold what somebody wrote: all that hold text, but for those named here.</summary>
internal static class FreeTexts
{
    /// <summary>Written by the site alone, in a form of its own, or checked before it is stored.</summary>
    private static readonly HashSet<string> Own =
    [
        "Account.ConcurrencyStamp",
        "Account.Email",
        "Account.NormalizedEmail",
        "Account.NormalizedUserName",
        "Account.PasswordHash",
        "Account.PhoneNumber",
        "Account.SecurityStamp",
        "Account.UserName",
        "AccountLink.Email",
        "AccountLink.Mark",
        "AccountLink.Purpose",
        "AccountLink.TokenDigest",
        "Article.ExternalId",
        "Article.LatestFormat",
        "Article.LatestLanguage",
        "Article.WithdrawnRedirect",
        "ArticleAddress.Language",
        "ArticleAddress.Slug",
        "AuditArchive.FileHash",
        "AuditArchive.FileName",
        "AuditArchive.LastHash",
        "AuditEntry.Act",
        "AuditEntry.Address",
        "AuditEntry.Hash",
        "Authenticator.ProtectedKey",
        "BulkStory.WhyKept",
        "BulkStory.WhyNot",
        // JSON of the site; what somebody wrote stands inside it.
        "EarlierState.Act",
        "EarlierState.After",
        "EarlierState.Before",
        "IdentityUserClaim.ClaimType",
        "IdentityUserClaim.ClaimValue",
        "IdentityUserLogin.ProviderDisplayName",
        "IdentityUserToken.Value",
        "Invitation.Email",
        "Invitation.NormalizedEmail",
        "Invitation.TokenDigest",
        "KnownBrowser.Stamp",
        "KnownBrowser.TokenDigest",
        "LeadStory.Language",
        "MediaAsset.ContentType",
        "MediaAsset.DominantColour",
        "MediaAsset.Hash",
        "MediaAsset.Name",
        "MediaTrack.Hash",
        "Notice.Path",
        "Notice.Said",
        "OutboxMessage.Json",
        "OutboxMessage.Type",
        "OutgoingMail.SealedBody",
        "OutgoingMail.To",
        "Person.Slug",
        "PlannedAct.Typed",
        "PlannedAct.Zone",
        "PublishedArticle.Format",
        "PublishedArticle.Language",
        "PublishedArticle.Slug",
        "PublishedCredit.Language",
        "PublishedTopic.Language",
        "Pseudonym.RealSlug",
        "RecoveryCode.Digest",
        "Rendition.ContentType",
        "Rendition.Hash",
        "Section.Slug",
        "Series.Slug",
        "Service.Slug",
        "ShareLink.TokenDigest",
        "StandingPage.Language",
        "SignedInBrowser.Stamp",
        "Topic.Slug",
        "TranslationPair.TargetKey",
    ];

    public static IEnumerable<IProperty> Of(IEntityType entity) =>
        entity
            .GetProperties()
            .Where(p => p.ClrType == typeof(string) && !p.IsKey() && !Own.Contains($"{NameOf(entity)}.{p.Name}"));

    public static string NameOf(IEntityType entity) => entity.ClrType.Name.Split('`')[0];
}
