using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Import.Pages;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Import.Desk;

[ForAudience(Audience.Writer)]
public sealed class PageModel(ImportPage import) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    [BindProperty]
    public PageForm Form { get; set; } = new();

    public bool FileIsWrong => ModelState["Form.File"]?.Errors.Count > 0;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await TextAsync(cancel) is not { } text)
        {
            return Page();
        }

        var made = await import.ExecuteAsync(text, cancel);
        if (made.ArticleId is { } id)
        {
            return Redirect($"/desk/import/{id}");
        }

        ModelState.AddProblem(
            "Form.Text",
            "There is nothing in this to make a story of. Copy the page's headline and text too."
        );
        return Page();
    }

    /// <returns>Null when there is none to read; the form then says why.</returns>
    private async Task<string?> TextAsync(CancellationToken cancel)
    {
        if (Form.File is { } file)
        {
            return await FileTextAsync(file, cancel);
        }

        if (string.IsNullOrWhiteSpace(Form.Text))
        {
            ModelState.AddProblem("Form.Text", "Paste the text of a page, or choose a file.");
            return null;
        }

        return Form.Text;
    }

    private async Task<string?> FileTextAsync(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > PageReader.LargestPage)
        {
            ModelState.AddProblem(
                "Form.File",
                $"“{Path.GetFileName(file.FileName)}” is larger than 4 MB. Save the page without its pictures."
            );
            return null;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return PageText.Decode(bytes.ToArray());
    }

    public sealed class PageForm
    {
        public string? Text { get; set; }
        public IFormFile? File { get; set; }
    }
}
