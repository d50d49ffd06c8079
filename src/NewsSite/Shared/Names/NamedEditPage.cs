using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Words;

namespace NewsSite.Shared.Names;

/// <summary>What the edit pages of sections, topics, people and services show and do.</summary>
public interface INamedEditPage
{
    NamedKind Kind { get; }
    NamedForm Form { get; }
    INamed? Entry { get; }
    NamedUses Uses { get; }
    IReadOnlyList<Language> Languages { get; }
}

/// <summary>Adds one at <c>…/new</c>, changes or deletes it at <c>…/{id}</c>.</summary>
public abstract class NamedEditPage<T>(
    NamedKind kind,
    NewsDb db,
    SaveNamed<T> save,
    DeleteNamed<T> delete,
    IOptions<NewsroomOptions> newsroom
) : PageModel, INamedEditPage
    where T : class, INamed<T>
{
    [BindProperty]
    public NamedForm Form { get; set; } = new();

    public NamedKind Kind => kind;
    public T? Entry { get; private set; }
    INamed? INamedEditPage.Entry => Entry;
    public NamedUses Uses { get; private set; } = new([], 0);
    public IReadOnlyList<Language> Languages => newsroom.Value.Languages;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel))
        {
            return NotFound();
        }

        Form = NamedForm.For(Entry, Languages);
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel))
        {
            return NotFound();
        }

        var finish = await FinishAsync(cancel);
        if (!ModelState.IsValid)
        {
            await ShowAsync(cancel);
            return Page();
        }

        var outcome = await save.ExecuteAsync(Entry?.Id, Form, finish, cancel);
        ModelState.AddProblems(outcome.Problems);
        if (!ModelState.IsValid)
        {
            await ShowAsync(cancel);
            return Page();
        }

        this.Say("Saved.");
        return LocalRedirect($"{kind.Address}/{outcome.Id}");
    }

    public async Task<IActionResult> OnPostDeleteAsync(string key, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel) || Entry is not { } entry)
        {
            return NotFound();
        }

        ModelState.AddProblems(await delete.ExecuteAsync(entry.Id, cancel) ?? []);
        if (!ModelState.IsValid)
        {
            return await OnGetAsync(key, cancel);
        }

        this.Say($"“{entry.Name.In(DeskWords.Current)}” is deleted.");
        return LocalRedirect(kind.Address);
    }

    /// <summary>What only this kind has, to be set when the form is saved.</summary>
    protected virtual Task<Action<T>?> FinishAsync(CancellationToken cancel) => Task.FromResult<Action<T>?>(null);

    /// <summary>What only this kind shows.</summary>
    protected virtual async Task ShowAsync(CancellationToken cancel) =>
        Uses = Entry is null ? Uses : await db.UsesOfAsync(Entry.Id, cancel);

    private async Task<bool> FindAsync(string key, CancellationToken cancel)
    {
        if (key == "new")
        {
            return true;
        }

        Entry = Guid.TryParse(key, out var id)
            ? await db.Set<T>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel)
            : null;
        return Entry is not null;
    }
}
