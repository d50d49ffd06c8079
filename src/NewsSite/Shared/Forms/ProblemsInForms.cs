using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Core.Shared;

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
            state.AddModelError(problem.Field is null ? "" : $"{form}.{problem.Field}", problem.Message);
        }
    }
}
