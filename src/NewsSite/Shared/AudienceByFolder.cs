using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace NewsSite.Shared;

/// <summary>Who may enter a page follows from its folder; a page in none of them stops the site from starting.</summary>
public sealed class AudienceByFolder : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        var audience =
            model.HandlerTypeAttributes.OfType<ForAudienceAttribute>().FirstOrDefault()?.Audience ?? FolderOf(model);
        model.EndpointMetadata.Add(new ForAudienceAttribute(audience));
        model.EndpointMetadata.Add(
            audience == Audience.Reader ? new AllowAnonymousAttribute() : new AuthorizeAttribute(audience.ToString())
        );
    }

    private static Audience FolderOf(PageApplicationModel page) =>
        page.RelativePath.Split('/')[..^1] switch
        {
            [.., "Reader"] => Audience.Reader,
            [.., "Desk"] => Audience.Desk,
            [.., "Admin"] => Audience.Admin,
            _ => throw new StartUpFailure(
                ExitCode.SettingsWrong,
                $"The page {page.RelativePath} stands in no audience's folder (Reader, Desk or Admin)."
            ),
        };
}
