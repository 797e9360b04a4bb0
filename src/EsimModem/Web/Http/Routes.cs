using System.Text;

namespace EsimModem.Web.Http;

/// <summary>Where calls are put under their addresses: a look is answered each time, a deed once per key.</summary>
internal sealed class Routes(IEndpointRouteBuilder endpoints, AnswersGiven given, Faults faults)
{
    public const string Root = "/api/v1";
    private static readonly string[] Looks = [HttpMethods.Get, HttpMethods.Head];

    public void Get(string address, Func<Call, Task<Reply>> answer) => Look(address, context => AnswerLook(context, answer));

    public void Get(string address, Func<Call, Reply> answer) => Get(address, call => Task.FromResult(answer(call)));

    public void Post(string address, Func<Call, Task<Reply>> answer) =>
        endpoints.MapPost(address, (RequestDelegate)(context => AnswerDeed(context, answer)));

    /// <summary>An address whose answer is written bit by bit, or that must not wait for the gate's words.</summary>
    public IEndpointConventionBuilder Look(string address, RequestDelegate answer) => endpoints.MapMethods(address, Looks, answer);

    /// <summary>The promised addresses that no one stands behind yet.</summary>
    public void NotBuilt(string method, string address, string sentence) =>
        endpoints.MapMethods(address, [method], (RequestDelegate)(context => Reply.Problem(501, sentence).Send(context)));

    private async Task AnswerLook(HttpContext context, Func<Call, Task<Reply>> answer)
    {
        var reply = await faults.Guarded(context, () => answer(new Call(context, default)));
        await reply.Send(context);
    }

    private async Task AnswerDeed(HttpContext context, Func<Call, Task<Reply>> answer)
    {
        var reply = await faults.Guarded(context, () => Deed(context, answer));
        await reply.Send(context);
    }

    private async Task<Reply> Deed(HttpContext context, Func<Call, Task<Reply>> answer)
    {
        var bytes = await Body.Read(context.Request, context.RequestAborted);
        var call = new Call(context, Body.Parse(bytes));
        if (call.Key is not { } key) return await answer(call);
        byte[] asked = [.. Encoding.UTF8.GetBytes($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}\n"), .. bytes];
        return await given.Once($"{call.Caller.Name}\n{key}", asked, () => faults.Guarded(context, () => answer(call)));
    }
}
