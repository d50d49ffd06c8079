using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Core.Schedules;
using NewsSite.Shared.Forms;

namespace NewsSite.Schedules.Desk;

public static class TimesInForms
{
    /// <summary>Reads the moment that a form names, and says beside the field what is wrong with it.</summary>
    public static WallTime ReadInto(this PlanClock clock, TimeForm form, ModelStateDictionary state)
    {
        var read = clock.Read(form);
        if (read is WallTime.Refused refused)
        {
            state.AddProblem(clock.ZoneOf(form) is null ? "Form.Zone" : "Form.Time", refused.Sentence);
        }

        return read;
    }
}
