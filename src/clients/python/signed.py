"""Signs with AWS's own Python library: signed.py <api> <echo> <s3>; says what it was answered.

api is Letterbox, echo an API with a route ANY /iam/{path+} of AWS_IAM that answers with its event.
"""

import copy
import json
import sys

import boto3
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.credentials import Credentials
from botocore.exceptions import ClientError
from botocore.httpsession import URLLib3Session

REGION = "eu-central-1"
OPERATOR = Credentials("operator", "operator-secret")
ROLE = Credentials("local", "local", "local")
HTTP = URLLib3Session()


def signed(key, method, url, headers=None, body=b"", service="execute-api", region=REGION):
    request = AWSRequest(method=method, url=url, headers=headers or {}, data=body)
    SigV4Auth(key, service, region).add_auth(request)
    return request.prepare()


def answer(request):
    response = HTTP.send(request)
    return response.status_code, response.content.decode(), response.headers["content-type"]


def say(what, request):
    status, body, kind = answer(request)
    if status == 403:
        print(what, status, kind, body)
        return
    caller = json.loads(body).get("requestContext", {}).get("authorizer", {}).get("iam", {})
    print(what, status, caller.get("userArn", kind))


def say_each(what, requests):
    """Of all together, as they are many."""
    answers = [answer(request) for request in requests]
    print(what, "%d times" % len(answers), *sorted({"%d %s" % (a[0], a[1]) for a in answers}))


def changed(octets, at):
    """Another letter or digit."""
    other = b"b" if octets[at : at + 1] == b"a" else b"a"
    return octets[:at] + other + octets[at + 1 :]


def but(request, **parts):
    other = copy.copy(request)
    other.headers = copy.copy(request.headers)
    for name, value in parts.items():
        setattr(other, name, value)
    return other


def but_header(request, name, value):
    other = but(request)
    del other.headers[name]
    other.headers[name] = value
    return other


def letterbox(api):
    usage = api + "/v1/operator/usage?to=2026-11-30&from=2026-11-01"
    request = signed(OPERATOR, "GET", usage)
    say("usage", request)
    say("another day", but(request, url=usage.replace("11-30", "11-29")))
    say("another's key", signed(Credentials("operator", "operator-secreT"), "GET", usage))
    say("nobody's key", signed(Credentials("nobody", "operator-secret"), "GET", usage))
    say("who may not", signed(Credentials("visitor", "visitor-secret"), "GET", usage))
    say("another region", signed(OPERATOR, "GET", usage, region="eu-west-1"))
    say("another service", signed(OPERATOR, "GET", usage, service="s3"))


def echo(api):
    # Not a semicolon: the library signs it and does not send it.
    for path in ("a", "a/", "a//b", "%20+%2F%C3%A9", "~-._!*'():@&=,$", "a/../b/./c"):
        say(path, signed(OPERATOR, "GET", api + "/iam/" + path))
    for query in ("b=2&a=1&a=0", "a=%20%2B&b", "%C3%A9=%F0%9F%8E%88", "a=b%3Dc"):
        say("?" + query, signed(OPERATOR, "GET", api + "/iam/x?" + query))
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        say(method, signed(OPERATOR, method, api + "/iam/x", {"X-A": "  b   c "}, b"\x00\xff"))
    say("role", signed(ROLE, "GET", api + "/iam/x"))
    body = b"message=Hello"
    request = signed(ROLE, "POST", api + "/iam/x?a=1", {"Content-Type": "text/plain"}, body)
    say("whole", request)
    say("path", but(request, url=api + "/iam/y?a=1"))
    say("query", but(request, url=api + "/iam/x?a=2"))
    say("method", but(request, method="PUT"))
    say("type", but_header(request, "Content-Type", "text/html"))
    say("token", but_header(request, "X-Amz-Security-Token", "locaL"))
    say_each("body", [but(request, body=changed(body, at)) for at in range(len(body))])
    authorization = request.headers["Authorization"].encode()
    digits = range(len(authorization) - 64, len(authorization))
    forged = [changed(authorization, at) for at in digits]
    say_each("signature", [but_header(request, "Authorization", each) for each in forged])


def bucket(url):
    s3 = boto3.client(
        "s3",
        endpoint_url=url,
        region_name=REGION,
        aws_access_key_id="local",
        aws_secret_access_key="local",
        config=Config(signature_version="s3v4", s3={"addressing_style": "path"}, proxies={}),
    )
    name = s3.list_buckets()["Buckets"][0]["Name"]
    place = {"Bucket": name, "Key": "botocore/a b+é.txt"}
    s3.put_object(Body=b"Hello", ContentType="text/plain", **place)
    found = s3.get_object(**place)
    print("object", found["ContentType"], found["Body"].read().decode())
    put = s3.generate_presigned_url("put_object", place)
    print("presigned", HTTP.send(AWSRequest("PUT", put, data=b"Again").prepare()).status_code)
    other = put.replace("botocore/a", "botocore/b")
    print("another name", HTTP.send(AWSRequest("PUT", other, data=b"Not").prepare()).status_code)
    print("stored", s3.get_object(**place)["Body"].read().decode())
    listed = s3.list_objects_v2(Bucket=name, Prefix="botocore/")
    print("names", *[each["Key"] for each in listed["Contents"]])
    s3.delete_object(**place)
    try:
        s3.get_object(**place)
    except ClientError as error:
        print("deleted", error.response["Error"]["Code"])


letterbox(sys.argv[1])
echo(sys.argv[2])
bucket(sys.argv[3])
