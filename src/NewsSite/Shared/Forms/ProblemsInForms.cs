using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Shared.Forms;

public static class ProblemsInForms
{
    /// <summary>Shows what a use case refused above the form: where its fields are not the page's.</summary>
    public static void AddProblemsOfPage(this ModelStateDictionary state, IEnumerable<Problem> problems) =>
        state.AddProblems(problems.Select(p => p with { Field = null }));

    /// <summary>Shows what a use case refused beside the fields of the page's form.</summary>
    /// <param name="form">Name of the bound form property; fields are looked for under it.</param>
    public static void AddProblems(this ModelStateDictionary state, IEnumerable<Problem> problems, string form = "Form")
    {
        foreach (var problem in problems)
        {
            state.AddProblem(problem.Field is null ? "" : $"{form}.{problem.Field}", problem.Message);
        }
    }

    /// <param name="field">Name of the field in the page; empty for the whole form.</param>
    public static void AddProblem(this ModelStateDictionary state, string field, Phrase problem) =>
        state.AddModelError(field, DeskWords.Say(problem));
}
