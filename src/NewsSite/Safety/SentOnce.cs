using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Accounts.Browsers;

namespace NewsSite.Safety;

/// <summary>A form that is sent twice, by a double click or an impatient reload, does its work once; the second is answered like the first.</summary>
/// <remarks>Done is what was answered with a redirect, unless it leads to where the password is asked for first. A form that is shown again has a new key, and one that failed may be sent again.</remarks>
internal sealed class SentOnce(SentForms forms) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var http = context.HttpContext;
        var isForm = HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType;
        if (!isForm || forms.Find(http, await http.Request.ReadFormAsync(http.RequestAborted)) is not { } form)
        {
            await next();
            return;
        }

        await form.Turn.WaitAsync(http.RequestAborted);
        try
        {
            await AnswerAsync(form, context, next);
        }
        finally
        {
            form.Turn.Release();
        }
    }

    private static async Task AnswerAsync(
        SentForm form,
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var said = ((PageModel)context.HandlerInstance).TempData;
        if (form.Answer is { } answer)
        {
            context.Result = answer.Result;
            foreach (var (name, value) in answer.Said)
            {
                said[name] = value;
            }

            return;
        }

        var done = await next();
        if (done is { Exception: null, Result: { } result } && IsDone(result))
        {
            form.Answer = new(result, said.Keys.ToDictionary(name => name, said.Peek));
        }
    }

    private static bool IsDone(IActionResult result) =>
        result is RedirectResult or RedirectToPageResult
        || (
            result is LocalRedirectResult { Url: var place }
            && !place.StartsWith(FreshSignIn.Path, StringComparison.Ordinal)
        );
}
