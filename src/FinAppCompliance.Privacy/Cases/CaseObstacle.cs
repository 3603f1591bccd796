namespace FinAppCompliance.Privacy.Cases;

internal sealed record CaseObstacle(CaseRefusal Reason, string Message)
{
    public static CaseObstacle NotNow(PrivacyCase file, CaseStep step) =>
        new(CaseRefusal.NotPossibleNow, $"case '{file.Id}' is {file.State} and allows no step {step.Kind} now");

    public static CaseObstacle? When(bool refused, CaseRefusal reason, string message) => refused ? new(reason, message) : null;
}
