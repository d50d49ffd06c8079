using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Desk;

[ForAudience(Audience.Writer)]
public sealed class NewModel(CreateArticle create, NewsDb db, IOptions<NewsroomOptions> newsroom) : PageModel
{
    [BindProperty]
    public NewForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Sections { get; private set; } = [];
    public bool IsExplainer => Form.Format == ArticleFormat.Explainer.Key;

    public async Task OnGetAsync(string? format, string? language, CancellationToken cancel)
    {
        Form.Format = (ArticleFormat.Find(format) ?? ArticleFormat.News).Key;
        Form.Language = (Language.Find(language) ?? newsroom.Value.DefaultLanguage).Tag;
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancel);
            return Page();
        }

        var article = await create.ExecuteAsync(Form.ToContent(), RevisionReason.Created, cancel);
        return Redirect($"/desk/articles/{article.Id}");
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        Sections = SelectLists.Of((await EditorChoices.ReadAsync(db, [], cancel)).Sections, "Choose later");

    public sealed class NewForm
    {
        [Required(ErrorMessage = "Write a headline; it can be a working title.")]
        [StringLength(ArticleContent.HeadlineMaxLength, ErrorMessage = "The headline is longer than 110 characters.")]
        public string? Headline { get; set; }
        public string? Format { get; set; }
        public string? Language { get; set; }
        public Guid? SectionId { get; set; }

        internal ArticleContent ToContent() =>
            new()
            {
                Headline = ArticleForm.OneLine(Headline),
                Format = (ArticleFormat.Find(Format) ?? ArticleFormat.News).Key,
                Language = (Core.Languages.Language.Find(Language) ?? Core.Languages.Language.English).Tag,
                SectionId = SectionId,
            };
    }
}
